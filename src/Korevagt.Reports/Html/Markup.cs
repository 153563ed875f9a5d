using System.Text;

namespace Korevagt.Reports.Html;

/// <summary>
/// A piece of well-formed markup. It is made from an interpolated string whose holes are escaped unless they are markup
/// themselves, so that a name from a file can never become a tag.
/// </summary>
public readonly record struct Markup(string Source)
{
    /// <summary>No markup at all.</summary>
    public static Markup Empty => new("");

    /// <summary>Markup from an interpolated string: the literal parts as they stand, the holes escaped.</summary>
    public static Markup Of(MarkupHandler handler) => new(handler.ToString());

    /// <summary>The markup when it is wanted, else nothing.</summary>
    public static Markup When(bool wanted, Func<Markup> markup) => wanted ? markup() : Empty;

    /// <summary>Pieces one after another.</summary>
    public static Markup Concat(IEnumerable<Markup> parts)
    {
        var builder = new StringBuilder();
        foreach (var part in parts)
        {
            builder.Append(part.Source);
        }

        return new Markup(builder.ToString());
    }

    /// <summary>
    /// Appends text so that it stays text in elements and in attributes; characters that no document may hold become
    /// U+FFFD.
    /// </summary>
    public static void AppendEscaped(StringBuilder builder, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                '\'' => builder.Append("&#39;"),
                '\n' or '\t' => builder.Append((char)rune.Value),
                < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => builder.Append('\uFFFD'),
                _ => builder.Append(rune.ToString()),
            };
        }
    }
}
