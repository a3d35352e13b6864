using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The sample Browser, published from the package and opened in Chromium, both once; and what it left when it had trained.</summary>
public sealed class BrowserPage(PackedLibrary library) : IAsyncLifetime
{
    // No sandbox, since the tests may run as root in a container; nothing that asks other machines.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // The page is ready long before; a machine with much to do is slow.
    private const int Patience = 120_000;

    /// <summary>Errors of the page, the script and the network.</summary>
    internal List<string> Errors { get; } = [];

    /// <summary>How often the network has gone through its points.</summary>
    internal int Epochs { get; private set; }

    /// <summary>J as the page shows it.</summary>
    internal string ShownCost { get; private set; } = "";

    /// <summary>J with all its digits.</summary>
    internal double Cost { get; private set; }

    /// <summary>The parameters as the page shows them.</summary>
    internal double[] Parameters { get; private set; } = [];

    /// <summary>The canvas: red, green, blue and opacity of each pixel.</summary>
    internal int[] Pixels { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Command.Find("chromium") is not string chromium)
        {
            return;
        }

        PackedLibrary.Sample("Flower");
        string project = PackedLibrary.Sample("Browser");
        string files = Path.Combine(project, "published");
        CommandResult publish = await library.DotNetAsync(project, "publish", "-c", "Release", "-o", files, "-p:CompressionEnabled=false", "-p:RunAnalyzers=false");
        publish.AssertSuccess();
        using StaticFiles server = new(Path.Combine(files, "wwwroot"));
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Arguments });
        await ReadAsync(await browser.NewPageAsync(), server.Address);
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    private async Task ReadAsync(IPage page, string address)
    {
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(true, request.Url);
        await page.GotoAsync(address);
        try
        {
            await page.Locator("#again:not([disabled])").WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        }
        catch (TimeoutException exception)
        {
            throw new InvalidOperationException($"The page did not end its training: {string.Join('\n', Errors)}", exception);
        }

        Epochs = int.Parse(await TextAsync(page, "#epochs"), CultureInfo.InvariantCulture);
        ShownCost = await TextAsync(page, "#cost");
        Cost = double.Parse((await page.Locator("#cost").GetAttributeAsync("title"))!, CultureInfo.InvariantCulture);
        Parameters = [.. (await TextAsync(page, "#parameters")).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        Pixels = await page.EvaluateAsync<int[]>(
            "() => { const canvas = document.getElementById('boundary'); return Array.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data); }");
    }

    private static async Task<string> TextAsync(IPage page, string selector) => (await page.Locator(selector).TextContentAsync())!.Trim();

    private void Note(bool isError, string text)
    {
        if (isError)
        {
            Errors.Add(text);
        }
    }
}
