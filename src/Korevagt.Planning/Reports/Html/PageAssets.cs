namespace Korevagt.Planning.Reports.Html;

/// <summary>The style and the script of the page, from <c>report.css</c> and <c>report.js</c> beside this file.</summary>
internal static class PageAssets
{
    public static Markup Style { get; } = Read("report.css");

    public static Markup Script { get; } = Read("report.js");

    /// <summary>What only the page about a fit has, from <c>Fit/fit.css</c>.</summary>
    public static Markup FitStyle { get; } = Read("fit.css");

    /// <summary>What only the page about a night has, from <c>../Nights/night.css</c>.</summary>
    public static Markup NightStyle { get; } = Read("night.css");

    private static Markup Read(string name)
    {
        var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(typeof(PageAssets), name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return new Markup(reader.ReadToEnd());
    }
}
