using System;

namespace NetGen.Tool;

/// <summary>What the user has to change; the message is all that is shown.</summary>
internal sealed class ToolException(string message) : Exception(message);
