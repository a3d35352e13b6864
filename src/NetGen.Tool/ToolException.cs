using System;

namespace NetGen.Tool;

/// <summary>An error that the user can correct. Its message is all that is shown.</summary>
internal sealed class ToolException(string message) : Exception(message);
