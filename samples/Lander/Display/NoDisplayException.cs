using System;

namespace Lander.Display;

/// <summary>There is nothing to show a window on.</summary>
/// <param name="reason">Why, as a sentence.</param>
internal sealed class NoDisplayException(string reason) : Exception($"{reason} Use --headless to train without a window.");
