using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Korevagt.Reports.Html;

/// <summary>Builds <see cref="Markup"/> from an interpolated string; see <see cref="Markup.Of"/>.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder builder = new(literalLength + 16 * formattedCount);

    /// <summary>Appends markup as it stands in the source.</summary>
    public void AppendLiteral(string literal) => builder.Append(literal);

    /// <summary>Appends a text, escaped.</summary>
    public void AppendFormatted(string? text) => Markup.AppendEscaped(builder, text ?? "");

    /// <summary>Appends markup as it is.</summary>
    public void AppendFormatted(Markup markup) => builder.Append(markup.Source);

    /// <summary>Appends pieces of markup one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts)
        {
            builder.Append(part.Source);
        }
    }

    /// <summary>Appends a whole number in invariant digits.</summary>
    public void AppendFormatted(int number) => builder.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A length or place in a drawing, to a tenth of its unit.</summary>
    public void AppendFormatted(double coordinate) => builder.Append(DrawnLength.Text(coordinate));

    /// <inheritdoc/>
    public override string ToString() => builder.ToString();
}
