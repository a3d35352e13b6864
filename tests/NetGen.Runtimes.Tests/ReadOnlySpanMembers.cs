using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetGen.Runtimes.Tests;

/// <summary>What an assembly calls of <c>ReadOnlySpan</c>.</summary>
internal static class ReadOnlySpanMembers
{
    // What the signature of a generic type starts with; whether it is a class or a struct follows.
    private const byte GenericInstance = 0x15;

    /// <summary>The names of the methods that it calls.</summary>
    public static IReadOnlySet<string> Of(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<string> names = [];
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeSpecification && IsReadOnlySpan(metadata, (TypeSpecificationHandle)member.Parent))
            {
                names.Add(metadata.GetString(member.Name));
            }
        }

        return names;
    }

    private static bool IsReadOnlySpan(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadByte() != GenericInstance)
        {
            return false;
        }

        signature.ReadByte();
        EntityHandle type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "ReadOnlySpan`1";
    }
}
