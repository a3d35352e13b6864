using System.Linq;
using NetGen.Tests.Numerics.Functions;
using Xunit;

namespace NetGen.Tests.Numerics;

internal static class FunctionNames
{
    public static TheoryData<string> All => new(Subject.All.Select(subject => subject.Name));
}
