using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace NetGen.Tests.Kernels;

/// <summary>What the JIT compiler did with a network: every method that was compiled for itself, because it was called.</summary>
internal static partial class CompiledMethods
{
    /// <summary>Calls every method of a network, and returns the methods of generated code and of the library.</summary>
    /// <param name="network">The network; empty for all.</param>
    /// <param name="vectorBits">The widest vectors; 0 for those of the machine.</param>
    /// <param name="isTiered">Whether methods are compiled without optimization first, as is the default of the runtime.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(string network, int vectorBits, bool isTiered = false)
    {
        string file = Path.GetTempFileName();
        try
        {
            Dictionary<string, string> settings = new()
            {
                ["JitStdOutFile"] = file,
                ["JitDisasmSummary"] = "1",
                ["TieredCompilation"] = isTiered ? "1" : "0",
            };
            if (vectorBits > 0)
            {
                settings["PreferredVectorBitWidth"] = vectorBits.ToString(CultureInfo.InvariantCulture);
            }

            string[] command = ["call", .. network.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            string[] called = await KernelRun.RunAsync(settings, command);
            Xunit.Assert.NotEmpty(called);
            return
            [
                .. File.ReadLines(file)
                    .Select(line => Line().Match(line).Groups["method"].Value)
                    .Where(method => method.StartsWith("NetGen.", StringComparison.Ordinal)),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"JIT compiled (?<method>\S.*)$")]
    private static partial Regex Line();
}
