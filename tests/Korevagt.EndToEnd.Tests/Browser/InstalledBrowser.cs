using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>The browser that is installed on the machine, started once; nothing where there is none.</summary>
public sealed class InstalledBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Executable is not { } executable)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--disable-quic", "--disable-background-networking"],
        });
    }

    /// <summary>Opens a file as a person would, in a window of its own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="pixels">Pixels of the screen to a CSS pixel.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public Task<OpenedPage> Open(string file, int width = 1280, float pixels = 1, bool scripts = true) =>
        Open(new Uri(file), null, width, pixels, scripts);

    /// <summary>Opens an address, with the name and password with which a person would answer when asked for them.</summary>
    public async Task<OpenedPage> Open(Uri address, HttpCredentials? signIn, int width = 1280, float pixels = 1, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            DeviceScaleFactor = pixels,
            JavaScriptEnabled = scripts,
            Locale = "da-DK",
            HttpCredentials = signIn,
        });
        var opened = new OpenedPage(context, await context.NewPageAsync());
        await opened.GoTo(address);
        return opened;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
