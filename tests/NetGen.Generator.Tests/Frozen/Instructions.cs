using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>The instructions of an assembly's methods.</summary>
internal static class Instructions
{
    private static readonly Dictionary<int, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>The methods of a type and of the types within it that have an instruction, as type.method.</summary>
    public static string[] Methods(Compilation compilation, string type, OpCode instruction)
    {
        using MemoryStream image = new();
        if (!compilation.Emit(image).Success)
        {
            throw new InvalidOperationException("The networks do not compile.");
        }

        image.Position = 0;
        using PEReader file = new(image);
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions
                .Select(metadata.GetTypeDefinition)
                .Where(definition => OutermostName(metadata, definition) == type)
                .SelectMany(definition => definition.GetMethods())
                .Select(metadata.GetMethodDefinition)
                .Where(method => method.RelativeVirtualAddress != 0)
                .Where(method => Read(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()).Contains(instruction))
                .Select(method => metadata.GetString(method.Name)),
        ];
    }

    private static string OutermostName(MetadataReader metadata, TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return metadata.GetString(type.Name);
    }

    private static List<OpCode> Read(BlobReader body)
    {
        List<OpCode> instructions = [];
        while (body.RemainingBytes > 0)
        {
            int value = body.ReadByte();
            OpCode code = OpCodes[value == 0xFE ? 0xFE00 | body.ReadByte() : value];
            instructions.Add(code);
            int operand = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 * body.ReadInt32(),
                _ => 4,
            };
            body.Offset += operand;
        }

        return instructions;
    }
}
