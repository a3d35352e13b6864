using System;
using Lander.Physics;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The laws of the sample Lander's world.</summary>
public class LanderPhysicsTests
{
    private readonly Scene _scene = new();

    public LanderPhysicsTests()
    {
        RandomNumbers random = new(1);
        _scene.Randomize(ref random);
    }

    [Fact]
    public void Falls_without_thrust_as_gravity_says()
    {
        Craft craft = At(height: 50);

        Fly(ref craft, new Controls(0, 0), seconds: 2);

        Assert.Equal(-2 * World.Gravity, craft.VelocityY, 1e-4f);
        Assert.Equal(50 - (2 * World.Gravity), craft.Y, 0.03f);
    }

    [Fact]
    public void Thrust_pushes_where_the_craft_points_and_burns_fuel()
    {
        Craft craft = At(height: 30);
        (craft.Sine, craft.Cosine) = (0.6f, 0.8f);

        Fly(ref craft, new Controls(0.5f, 0), seconds: 1);

        Assert.Equal(-0.5f * 0.6f * World.EngineAcceleration, craft.VelocityX, 1e-4f);
        Assert.Equal((0.5f * 0.8f * World.EngineAcceleration) - World.Gravity, craft.VelocityY, 1e-4f);
        Assert.Equal(World.TankSeconds - 0.5f, craft.Fuel, 1e-4f);
    }

    [Fact]
    public void An_empty_tank_gives_no_thrust()
    {
        Craft craft = At(height: 50);
        craft.Fuel = 0;

        Fly(ref craft, new Controls(1, 0), seconds: 1);

        Assert.Equal(-World.Gravity, craft.VelocityY, 1e-4f);
    }

    [Fact]
    public void Turning_keeps_sine_and_cosine_on_the_circle()
    {
        Craft craft = At(height: 60);

        Fly(ref craft, new Controls(0.4f, 1), seconds: 3);

        // Half of 2.5 rad/s² for 3 s.
        float angle = 0.5f * World.TurnAcceleration * 9;
        Assert.Equal(1, MathF.Sqrt((craft.Sine * craft.Sine) + (craft.Cosine * craft.Cosine)), 1e-6f);
        Assert.Equal(MathF.Sin(angle), craft.Sine, 0.1f);
        Assert.Equal(MathF.Cos(angle), craft.Cosine, 0.1f);
    }

    [Theory]
    [InlineData(-1.5f, 0, 0, "Landed")]
    [InlineData(-2.5f, 0, 0, "Crashed")]
    [InlineData(-1.5f, 1.5f, 0, "Crashed")]
    [InlineData(-1.5f, 0, 0.3f, "Crashed")]
    public void Lands_only_when_gentle_and_upright(float fall, float drift, float sine, string state)
    {
        Craft craft = At(height: _scene.PadY + Craft.LegLength + 0.3f);
        (craft.VelocityX, craft.VelocityY) = (drift, fall);
        (craft.Sine, craft.Cosine) = (sine, MathF.Sqrt(1 - (sine * sine)));

        Fly(ref craft, new Controls(0, 0), seconds: 1);

        Assert.Equal(state, craft.State.ToString());
    }

    [Fact]
    public void Crashes_beside_the_pad()
    {
        Craft craft = At(height: Scene.HighestGround + 2);
        craft.X += Scene.PadHalfWidth + 3;

        // Held back so that it comes down gently.
        for (int step = 0; step < 3000; step++)
        {
            World.Step(ref craft, new Controls(craft.VelocityY < -1 ? 1 : 0, 0), _scene);
        }

        Assert.Equal(FlightState.Crashed, craft.State);
    }

    [Fact]
    public void A_flight_that_has_ended_stays_as_it_is()
    {
        Craft craft = At(height: 30);
        craft.X = 70;
        Fly(ref craft, new Controls(0, 0), seconds: 0.1f);
        Craft ended = craft;

        Fly(ref craft, new Controls(1, 1), seconds: 1);

        Assert.Equal(FlightState.Lost, ended.State);
        Assert.Equal(ended, craft);
    }

    [Fact]
    public void A_hill_never_stands_in_the_way_to_the_pad()
    {
        RandomNumbers random = new(2);
        for (int scene = 0; scene < 200; scene++)
        {
            _scene.Randomize(ref random);
            for (float beyond = 0; beyond < 20; beyond += 0.5f)
            {
                float highest = _scene.PadY + (beyond * 0.4f) + 1e-3f;
                Assert.InRange(_scene.GroundAt(_scene.PadX + Scene.PadHalfWidth + beyond), 0, highest);
                Assert.InRange(_scene.GroundAt(_scene.PadX - Scene.PadHalfWidth - beyond), 0, highest);
            }
        }
    }

    private Craft At(float height) => new() { X = _scene.PadX, Y = height, Cosine = 1, Fuel = World.TankSeconds };

    private void Fly(ref Craft craft, Controls controls, float seconds)
    {
        for (int step = 0; step < (int)MathF.Round(seconds * 60); step++)
        {
            World.Step(ref craft, controls, _scene);
        }
    }
}
