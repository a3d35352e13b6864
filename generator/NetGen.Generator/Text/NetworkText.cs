using System.Globalization;
using System.Threading;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;
using NetGen.Generator.Text.Kernels;

namespace NetGen.Generator.Text;

/// <summary>The last stage: from a plan to the text of a file. It decides nothing and knows no symbols.</summary>
internal static class NetworkText
{
    // More code than this takes the compiler more than a second.
    private const int CodeCharacters = 500_000;

    public static GeneratedText Write(NetworkPlan plan, CancellationToken cancellationToken)
    {
        var writer = new IndentedWriter();
        var members = new MemberText(writer, plan);
        using (new FileText(writer, plan.Model.Class, members.Interface, plan.Model.Frozen))
        {
            Write(writer, plan, members, cancellationToken);
        }

        string content = FileText.Complete(plan.Model.Class, hasNullable: true, writer.ToString());
        // The constants of a frozen network do not count as code.
        return new GeneratedText(plan.Model.Class.HintName, content, plan.IsFrozen ? null : Notes(plan, content.Length));
    }

    private static NetworkNotes? Notes(NetworkPlan plan, int characters)
    {
        var documentation = new Documentation(plan);
        string? stack = documentation.IsRented ? documentation.Memory.TrimEnd('.') : null;
        string? code = characters <= CodeCharacters
            ? null
            : string.Format(
                CultureInfo.InvariantCulture,
                "its {0} layers are {1:#,0} characters of C#, even with loops for all products and shared code for layers of the same sizes; compiling takes a while; fewer layers, or layers of the same sizes, take less",
                plan.Model.LayerCount,
                characters);
        return stack is null && code is null ? null : new NetworkNotes(plan.Model.Class.MetadataName, plan.Model.Class.Name, stack, code);
    }

    private static void Write(IndentedWriter writer, NetworkPlan plan, MemberText members, CancellationToken cancellationToken)
    {
        if (plan.IsFrozen)
        {
            members.WriteFrozen();
            new FunctionalText(writer, plan).WriteFrozen();
            if (!plan.HasLiterals)
            {
                new ConstantsText(writer, plan).Write(cancellationToken);
            }
        }
        else
        {
            members.Write();
            cancellationToken.ThrowIfCancellationRequested();
            new FunctionalText(writer, plan).Write();
        }

        var tiles = new Tiles(writer, new VectorNames(plan.Model));
        if (plan.Blocks is not null)
        {
            new KernelClassText(writer, new VectorDialect(plan), tiles).Write(withGradient: plan.Rows is null);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (plan.Rows is null)
        {
            new KernelClassText(writer, new ScalarDialect(plan), null).Write(withGradient: plan.Blocks is null);
        }
        else
        {
            new RowClassText(writer, plan, tiles).Write(withForward: plan.Blocks is null);
            if (!plan.Rows.IsRented)
            {
                new PointText(writer, plan, tiles).Write();
            }
        }

        tiles.Write();
    }
}
