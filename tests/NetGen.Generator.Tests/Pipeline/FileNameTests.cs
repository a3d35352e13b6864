using System.Linq;
using System.Text;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Pipeline;

/// <summary>Generated files have names that every file system takes.</summary>
public class FileNameTests
{
    [Theory]
    [InlineData("namespace A { [NetGen.Network(1, 1)] partial class Net { } }", "A.Net.g.cs")]
    [InlineData("namespace A { partial class B<T> { [NetGen.Network(1, 1)] partial class Net<U> { } } }", "A.B_1.Net_1.g.cs")]
    public void Says_which_class_it_is(string source, string name) =>
        Assert.Equal(name, Assert.Single(GeneratorHarness.Run(source).AssertClean().Sources).HintName);

    [Theory]
    [InlineData('N', 900)]
    [InlineData('网', 300)]
    public void Is_never_too_long(char letter, int length)
    {
        string name = new(letter, length);
        string source = $"[NetGen.Network(1, 1)] partial class {name}A {{ }} [NetGen.Network(1, 1)] partial class {name}B {{ }}";
        string[] files = [.. GeneratorHarness.Run(source).AssertClean().Sources.Select(generated => generated.HintName)];
        Assert.Equal(2, files.Distinct().Count());
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetByteCount(file), 1, 255));
    }
}
