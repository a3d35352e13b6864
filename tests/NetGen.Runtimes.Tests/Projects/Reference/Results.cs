using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Reference
{
    /// <summary>Lines of a name and numbers, for the tests to judge.</summary>
    internal static class Results
    {
        public static void Print(string name, params double[] values) =>
            Console.WriteLine(name + " = " + string.Join(" ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))));

        /// <summary>Runs a part of the program. One that fails does not keep the others from running.</summary>
        public static void Run(string name, Action part)
        {
            try
            {
                part();
            }
            catch (Exception exception)
            {
                Console.WriteLine(name + " failed: " + exception);
            }
        }
    }
}
