using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>
/// The pictures of the planners' page in <c>docs/images</c>: taken by the tests that walk through it, where KOREVAGT_PICTURES is set.
/// </summary>
internal static class PagePictures
{
    /// <summary>A night shift taken away: the main screen.</summary>
    public const string Plan = "side.png";

    /// <summary>Two plans of a comparison on one map.</summary>
    public const string Compared = "side-sammenlign.png";

    private static readonly (int Width, ColorScheme Scheme, string Room, string Picture)[] OfRooms =
    [
        (1280, ColorScheme.Light, "/scenarier", "side-scenarier.png"),
        (1280, ColorScheme.Light, "/vaelg", "side-spoerg.png"),
        (1280, ColorScheme.Light, "/vaelg/", "side-vaelg.png"),
        (1280, ColorScheme.Light, "/koersler/", "side-koersel.png"),
        (1280, ColorScheme.Light, "/naetter", "side-naetter.png"),
        (1280, ColorScheme.Light, "/nat?", "side-nat.png"),
        (1280, ColorScheme.Light, "/besoeg", "side-besoeg.png"),
        (1280, ColorScheme.Light, "/udbud/", "side-udbud.png"),
        (375, ColorScheme.Dark, "/?", "side-375.png"),
        (375, ColorScheme.Dark, "/vaelg/", "side-vaelg-375.png"),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => OfRooms.Select(each => each.Picture).Append(Plan).Append(Compared);

    /// <summary>The picture of a room with something in it; null where none is kept of it.</summary>
    /// <param name="width">Width of the window.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="room">The room's address; one that ends with / or ? stands for what follows too.</param>
    public static string? Of(int width, ColorScheme scheme, string room) => OfRooms
        .Where(each => each.Width == width && each.Scheme == scheme
            && (each.Room == room || (each.Room[^1] is '/' or '?' && room.StartsWith(each.Room, StringComparison.Ordinal))))
        .Select(each => each.Picture).SingleOrDefault();

    /// <summary>Keeps a picture of the window, or of a part of it, where somebody asks for new pictures.</summary>
    public static async Task KeepAsync(IPage page, string picture, ILocator? part = null)
    {
        if (Environment.GetEnvironmentVariable("KOREVAGT_PICTURES") is not { Length: > 0 })
        {
            return;
        }

        var path = Path.Combine(Repository.Root, "docs", "images", picture);
        await page.Mouse.MoveAsync(0, 0);
        if (part is null)
        {
            await page.ScreenshotAsync(new() { Path = path });
        }
        else
        {
            await part.ScreenshotAsync(new() { Path = path });
        }
    }
}
