using System.Linq;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Runtime;

public class PrefetchTests
{
    [Theory]
    [InlineData(0, 256)]
    [InlineData(-100, 64)]
    [InlineData(1L << 40, 256)]
    [InlineData(8, 0)]
    public void ChangesNothingWhereverItPoints(long offset, int bytes)
    {
        double[] numbers = [.. Enumerable.Range(0, 16)];

        Prefetch.Lines(ref numbers[0], (nint)offset, bytes);

        Assert.Equal(Enumerable.Range(0, 16).Select(i => (double)i), numbers);
    }
}
