using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Korevagt.Planning.Reports.Html;

/// <summary>Builds <see cref="Markup"/> from an interpolated string; see <see cref="Markup.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder builder = new(literalLength + 16 * formattedCount);

    public void AppendLiteral(string literal) => builder.Append(literal);

    public void AppendFormatted(string? text) => Markup.AppendEscaped(builder, text ?? "");

    public void AppendFormatted(Markup markup) => builder.Append(markup.Source);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts)
        {
            builder.Append(part.Source);
        }
    }

    public void AppendFormatted(int number) => builder.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A length or place in a drawing, to a tenth of its unit.</summary>
    public void AppendFormatted(double coordinate) => builder.Append(DrawnLength.Text(coordinate));

    public override string ToString() => builder.ToString();
}
