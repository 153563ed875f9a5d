namespace Korevagt.Reports.Html;

/// <summary>The style and the script of the page, from <c>report.css</c>, <c>report.js</c> and <c>print.js</c> beside this file.</summary>
public static class PageAssets
{
    /// <summary>The style of every page.</summary>
    public static Markup Style { get; } = Beside(typeof(PageAssets), "report.css");

    /// <summary>The script of pages whose scenarios are tabs; without it they stand one below the other.</summary>
    public static Markup Script { get; } = Beside(typeof(PageAssets), "report.js");

    /// <summary>The script of every page: the day of printing in the paper's margin.</summary>
    public static Markup PrintScript { get; } = Beside(typeof(PageAssets), "print.js");

    /// <summary>What only the page about a fit has, from <c>Fit/fit.css</c>.</summary>
    public static Markup FitStyle { get; } = Beside(typeof(PageAssets), "fit.css");

    /// <summary>A style or script that lies beside a type of any room, as its embedded resource.</summary>
    /// <param name="type">The type; the resource is named for its namespace.</param>
    /// <param name="name">Name of the file.</param>
    /// <exception cref="InvalidOperationException">The room was built without it.</exception>
    public static Markup Beside(Type type, string name)
    {
        var stream = type.Assembly.GetManifestResourceStream(type, name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return new Markup(reader.ReadToEnd());
    }
}
