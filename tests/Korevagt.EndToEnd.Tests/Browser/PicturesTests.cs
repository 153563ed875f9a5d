using System.Buffers.Binary;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>
/// The pictures of <c>docs/images</c>: made anew by the program and the browser, and like those that are there in kind and size.
/// Where KOREVAGT_PICTURES is set they take their place.
/// </summary>
[Collection(BundledCollection.Name)]
[Trait("Pace", "Slow")]
public sealed class PicturesTests(EveryPage pages, InstalledBrowser browser)
{
    // Fonts differ from machine to machine, and with them where lines break.
    private const double Like = 0.15;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "images");

    /// <summary>Name, page, width of the window, the part that is shown, and pixels to a CSS pixel.</summary>
    public static TheoryData<string, string, int, string, float> Pictures { get; } = new()
    {
        { "svar.png", "memo", 1280, "#answers", 1 },
        { "kort.png", "memo", 1280, "#s1 .map.part", 1 },
        { "svar-375.png", "memo", 375, "#answers .answer", 2 },
        { "noegletal-375.png", "memo", 375, "#key-figures", 2 },
        { "bestyrelse-a4.png", "paper", 1280, ".sheet", 1.5f },
        { "prognose.png", "forecast", 1280, ".chart", 1 },
        { "efterproevning.png", "backtest", 1280, ".charts", 1 },
    };

    [BrowserTheory]
    [MemberData(nameof(Pictures))]
    public async Task APictureOfTheDocumentation_IsLikeTheOneMadeNow(string picture, string page, int width, string shown, float pixels)
    {
        await using var opened = await browser.Open(await pages.Of(page), width, pixels);
        if (shown.EndsWith(".map.part", StringComparison.Ordinal))
        {
            await opened.Page.Locator("#s1 .maps > label").Nth(1).ClickAsync();
        }

        // A mouse that lay on the map would be in the picture.
        await opened.Page.Mouse.MoveAsync(0, 0);
        var now = await opened.Page.Locator(shown).First.ScreenshotAsync();
        var path = Path.Combine(Folder, picture);
        if (Environment.GetEnvironmentVariable("KOREVAGT_PICTURES") is { Length: > 0 })
        {
            await File.WriteAllBytesAsync(path, now);
        }

        var (there, made) = (SizeOf(await File.ReadAllBytesAsync(path)), SizeOf(now));
        Assert.InRange(there.Width, made.Width * (1 - Like), made.Width * (1 + Like));
        Assert.InRange(there.Height, made.Height * (1 - Like), made.Height * (1 + Like));
    }

    [Fact]
    public void EveryPictureOfTheDocumentation_IsMadeByATest() => Assert.Equal(
        Pictures.Select(picture => (string)picture[0]).Concat(PagePictures.All).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "*.png").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    // The header of a PNG: its signature, then width and height in the first chunk.
    private static (int Width, int Height) SizeOf(byte[] picture)
    {
        Assert.Equal(Signature, picture[..8]);
        return (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
    }
}
