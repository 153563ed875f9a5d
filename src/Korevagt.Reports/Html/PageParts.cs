namespace Korevagt.Reports.Html;

/// <summary>The parts that every page is put together from: sections, charts with their words, and set text.</summary>
public static class PageParts
{
    /// <summary>A section with its heading.</summary>
    public static Markup Section(string id, string heading, Markup content) => Markup.Of($"""
        <section id="{id}" aria-labelledby="{id}-heading">
        <h2 id="{id}-heading">{heading}</h2>
        {content}
        </section>
        """);

    /// <summary>A chart with title, legend and what it shows in words.</summary>
    public static Markup Figure(string id, string title, Markup legend, double width, double height, Markup drawing, string summary) => Markup.Of($"""
        <figure class="chart{Markup.When(width > ChartFrame.Width, () => Markup.Of($" wide\" tabindex=\"0"))}">
        <figcaption><h3 id="{id}-t">{title}</h3>{legend}</figcaption>
        <svg viewBox="0 0 {width} {height}" role="img" aria-labelledby="{id}-t {id}-d">
        <desc id="{id}-d">{summary}</desc>
        {drawing}
        </svg>
        <p class="summary">{Prose(summary)}</p>
        </figure>
        """);

    /// <summary>A place in a file, which a line may break before a dot or a bracket and nowhere else.</summary>
    public static Markup Path(string place)
    {
        var broken = new System.Text.StringBuilder("<code>");
        foreach (var (i, character) in place.Index())
        {
            _ = i > 0 && character is '.' or '[' ? broken.Append("<wbr/>") : broken;
            Markup.AppendEscaped(broken, character.ToString());
        }

        return new Markup(broken.Append("</code>").ToString());
    }

    /// <summary>Text with its numbers kept on one line with their units, and hours with their "kl.".</summary>
    public static string Prose(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 1; i < characters.Length - 1; i++)
        {
            if (characters[i] == ' '
                && ((char.IsAsciiDigit(characters[i - 1]) && IsUnit(text.AsSpan(i + 1)))
                    || (char.IsAsciiDigit(characters[i + 1]) && text.AsSpan(0, i).EndsWith("kl.", StringComparison.Ordinal))))
            {
                characters[i] = '\u00A0';
            }
        }

        return new string(characters);
    }

    private static bool IsUnit(ReadOnlySpan<char> rest) =>
        rest.StartsWith("min", StringComparison.Ordinal) || rest.StartsWith("mio.", StringComparison.Ordinal)
        || rest.StartsWith("kr", StringComparison.Ordinal) || rest[0] == '%' || rest.StartsWith("million", StringComparison.Ordinal);
}
