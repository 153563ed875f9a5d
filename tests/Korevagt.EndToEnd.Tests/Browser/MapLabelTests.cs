using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>On the maps of the bundled baseline no name, number or symbol covers another, as the browser draws them.</summary>
[Collection(BundledCollection.Name)]
public sealed class MapLabelTests(BundledComparison compared, InstalledBrowser browser)
{
    private const int Maps = 9;
    private const int Stations = 11;
    private const double LeastContrast = 4.5;

    // What is drawn of every map that is shown: the words of a name or the whole of a symbol, in CSS pixels.
    private const string Drawn = """
        () => [...document.querySelectorAll('.map > svg')].filter(map => map.getClientRects().length > 0).map(map =>
          [...map.querySelectorAll('.names > text, .stations > .station, .scale-bar')].filter(one => one.getClientRects().length > 0).map(one => {
            const box = one.getBoundingClientRect();
            const title = one.querySelector('title');
            return { What: (title ?? one).textContent.split('\n')[0], Kind: one.getAttribute('class'), Left: box.left, Top: box.top, Right: box.right, Bottom: box.bottom };
          }))
        """;

    // WCAG 2.2, 1.4.3, of the letters against the opaque rim around them; 0 where a name has no rim.
    private const string RimContrasts = """
        () => {
          const light = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          return [...document.querySelectorAll('.map > svg .names > text, .map > svg .cars:not(.inside)')].map(text => {
            const { fill, stroke, strokeOpacity, strokeWidth, fontSize } = getComputedStyle(text);
            if (stroke === 'none' || strokeOpacity !== '1' || parseFloat(strokeWidth) < 0.25 * parseFloat(fontSize)) { return 0; }
            const [dark, bright] = [light(fill), light(stroke)].sort((one, other) => one - other);
            return (bright + 0.05) / (dark + 0.05);
          });
        }
        """;

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task OnNoMap_DoesAnythingWrittenOrMarkedCoverAnother(int width)
    {
        await using var opened = await browser.Open(compared.HtmlFile, width, scripts: true);
        await ShowAllMaps(opened.Page);

        var maps = await opened.Page.EvaluateAsync<Box[][]>(Drawn);

        Assert.Equal(Maps, maps.Length);
        Assert.All(maps, boxes =>
        {
            Assert.Equal(Stations, boxes.Count(box => box.Kind.StartsWith("station", StringComparison.Ordinal)));
            Assert.True(boxes.Count(box => box.Kind == "place") >= Stations - 1, "a station has lost its name");
            var pairs = boxes.SelectMany((one, i) => boxes.Skip(i + 1).Where(one.Covers).Select(other => $"{one.What} and {other.What}"));
            Assert.Empty(pairs);
        });
    }

    [BrowserFact]
    public async Task OnANarrowScreen_TheNamesAreLargeEnoughToRead()
    {
        await using var opened = await browser.Open(compared.HtmlFile, width: 375);
        await ShowAllMaps(opened.Page);

        var maps = await opened.Page.EvaluateAsync<Box[][]>(Drawn);

        Assert.All(maps.SelectMany(boxes => boxes).Where(box => box.Kind is "place" or "name"), box => Assert.True(box.Bottom - box.Top >= 10, box.What));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task WhateverColourLiesBeneath_NamesAndNumbersStandOutFromTheirOwnRim(ColorScheme scheme)
    {
        await using var opened = await browser.Open(compared.HtmlFile);
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await ShowAllMaps(opened.Page);

        var contrasts = await opened.Page.EvaluateAsync<double[]>(RimContrasts);

        Assert.True(contrasts.Length > 100);
        Assert.All(contrasts, contrast => Assert.True(contrast >= LeastContrast, $"{contrast}"));
    }

    private static async Task ShowAllMaps(IPage page)
    {
        await page.AddStyleTagAsync(new() { Content = ".scenario.off, .maps > .map { display: block !important }" });
        await page.EvaluateAsync("document.fonts.ready");
    }

    private sealed class Box
    {
        public string What { get; set; } = "";

        public string Kind { get; set; } = "";

        public double Left { get; set; }

        public double Top { get; set; }

        public double Right { get; set; }

        public double Bottom { get; set; }

        public bool Covers(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
