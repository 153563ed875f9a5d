using Korevagt.Domain.Texts;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Planning.Pricing;

/// <summary>What is wrong with what prices are asked for, in words.</summary>
internal static class PricingTexts
{
    public static Text NoLots { get; } = new("planens kontrakter nævner ingen delaftaler", "the plan's contracts name no lots");

    public static Text OtherGrouping { get; } = new("\"station\", \"shift\" eller \"region\"", "\"station\", \"shift\" or \"region\"");

    public static Text NoFigure(string figure, LocalDate date) =>
        new($"intet tal for \"{figure}\" gælder {Written(date)}", $"no figure of \"{figure}\" holds on {Written(date)}");

    public static Text FigureFrom(LocalDate date) =>
        new($"et tal, der gælder fra {Written(date)} eller før", $"a figure from {Written(date)} or before");

    private static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
