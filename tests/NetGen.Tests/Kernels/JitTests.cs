using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NetGen.KernelRuns.Networks;
using Xunit;

namespace NetGen.Tests.Kernels;

/// <summary>
/// The JIT compiler does its best on generated code: it gives up on no method for its size, and it leaves no vector in memory
/// for the sake of a call.
/// </summary>
public partial class JitTests
{
    private static readonly Type[] Types =
        [.. typeof(FlowerNet).Assembly.GetTypes().Where(type => type.IsDefined(typeof(NetworkAttribute)))];

    public static TheoryData<string> Networks => [.. Types.Select(type => type.Name)];

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    [InlineData(128)]
    public async Task EveryMethodIsOptimized(int vectorBits)
    {
        IReadOnlyList<string> methods = await CompiledMethods.OfAsync("", vectorBits);

        Assert.All(Types, type => Assert.Contains(methods, method => method.StartsWith($"{type.FullName}+", StringComparison.Ordinal)));
        AssertNone(methods.Where(method => !method.Contains("[FullOpts,", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task NoOperationOnVectorsIsACall(string network)
    {
        IReadOnlyList<string> methods = await CompiledMethods.OfAsync(network, vectorBits: 0);

        Assert.Contains(methods, method => method.Contains($".{network}+", StringComparison.Ordinal));
        AssertNone(methods.Where(method => VectorOperation().IsMatch(method)));
    }

    /// <summary>
    /// With the default settings, too, where most methods are compiled without optimization first: whatever has vectors is not among
    /// them, so that no program begins with kernels that are a hundred times slower.
    /// </summary>
    [Fact]
    public async Task NoOperationOnVectorsIsACallInAFreshProcess()
    {
        IReadOnlyList<string> methods = await CompiledMethods.OfAsync("", vectorBits: 0, isTiered: true);

        Assert.Contains(methods, method => method.Contains("[Tier0,", StringComparison.Ordinal));
        AssertNone(methods.Where(method => VectorOperation().IsMatch(method)));
    }

    private static void AssertNone(IEnumerable<string> methods)
    {
        string list = string.Join('\n', methods);
        Assert.True(list.Length == 0, list);
    }

    /// <summary>A member of a vector type, or a function that was compiled for one.</summary>
    [GeneratedRegex(@"^NetGen\.Numerics\.(\w+Vector\d+:|\w+(:|.*\[).*Vector\d+)")]
    private static partial Regex VectorOperation();
}
