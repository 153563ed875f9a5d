using Korevagt.Domain.Texts;

namespace Korevagt.Demand.Forecasting;

/// <summary>Why a year cannot be forecast, in words.</summary>
internal static class ForecastFaultTexts
{
    public static Text NoYear { get; } = new("faste rater hører ikke til noget år", "constant rates belong to no year");

    public static Text DemandOfAYear { get; } = new(
        "en efterspørgsel, der er tilpasset en log eller sat sammen af årstal",
        "a demand that is fitted to a log or assembled from totals");

    public static Text NotAfter(int year, int from) => new(
        FormattableString.Invariant($"{year} kan ikke fremskrives fra {from}"),
        FormattableString.Invariant($"{year} cannot be forecast from {from}"));

    public static Text AYear(int first, int last) => new(
        FormattableString.Invariant($"et år fra {first} til {last}"),
        FormattableString.Invariant($"a year from {first} to {last}"));
}
