using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Packaging;
using SkiaSharp;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The sample Lander: a game in which a network learns to land, with and without a window.</summary>
[Collection(OnePackage.Name)]
public class LanderTests(LanderGame game) : IClassFixture<LanderGame>
{
    // 1,060 frames with 6 pilots each, the first 60 of which are not counted, are 99 generations of 64.
    private const string Generations = "99";

    [NeedsCommandFact("xvfb-run", "xauth")]
    public async Task Learns_to_land_in_a_window_as_without_one_and_allocates_nothing_in_a_thousand_frames()
    {
        Task<CommandResult> headless = game.RunAsync("--headless", "--seed", "3", "--generations", Generations);
        string screenshot = game.File("lander.png");
        string shown = await game.ShowAsync("--frames", "1000", "--flights", "6", "--seed", "3", "--screenshot", screenshot);

        Assert.Contains("1000 frames, ", shown);
        Assert.Contains(" 0 bytes allocated by the game", shown);
        Assert.InRange(LanderGame.BytesOfAllThreads(shown), 0, 999);
        Assert.InRange(LanderGame.Landings(shown), 170, 200);
        Assert.Equal(Generations, LanderGame.Pilot(shown).Generation);
        Assert.Equal(LanderGame.Pilot(shown), LanderGame.Pilot((await headless).AssertSuccess().Output));
        AssertShowsCraft(screenshot);
    }

    [NeedsCommandFact("xvfb-run", "xauth")]
    public async Task Without_a_display_it_ends_and_names_the_option_that_needs_none()
    {
        CommandResult run = await game.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no display. Use --headless to train without a window.", run.Output);
    }

    /// <summary>Colours are compared exactly: inside of a shape nothing is blended with its surroundings.</summary>
    private static void AssertShowsCraft(string screenshot)
    {
        using SKBitmap picture = SKBitmap.Decode(screenshot);
        Assert.Equal((960, 576), (picture.Width, picture.Height));
        SKColor[] pixels = picture.Pixels;
        Dictionary<SKColor, int> counts = pixels.GroupBy(color => color).ToDictionary(group => group.Key, group => group.Count());
        SKColor[] ofTheBest = [new(0xFFF2C14E), new(0xFFE4572E)];
        SKColor pad = new(0xFF5FD38D);
        SKColor ground = new(0xFF262C3B);
        SKColor sky = new(0xFF10131C);

        // A body of 2.2 by 1.8 metres, with its corners cut, at 9.6 pixels a metre.
        Assert.InRange(ofTheBest.Sum(color => counts.GetValueOrDefault(color)), 150, 400);
        Assert.InRange(counts.GetValueOrDefault(pad), 100, 500);
        Assert.InRange(counts.GetValueOrDefault(ground), 10_000, 150_000);
        Assert.InRange(counts.GetValueOrDefault(sky), 300_000, 550_000);
    }
}
