using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>The words in the margin of a printed page.</summary>
internal static class PaperTexts
{
    public static Text Page { get; } = new("side ", "page ");
    public static Text Of { get; } = new(" af ", " of ");
    public static Text Printed { get; } = new("Udskrevet", "Printed");
}
