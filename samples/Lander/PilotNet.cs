using NetGen;

namespace Lander;

/// <summary>
/// The pilot. It sees where the craft is from the pad, how fast it moves, how it is tilted and how fast it spins
/// (<see cref="Training.Cockpit"/>), and sets the throttle and the turn.
/// </summary>
[Network(7, 6, 2, Activations = "tanh,tanh")]
internal sealed partial class PilotNet;
