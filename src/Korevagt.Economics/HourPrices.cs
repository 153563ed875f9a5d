using Korevagt.Domain.Costs;
using Korevagt.Domain.Derived;
using Korevagt.Domain.Time;

namespace Korevagt.Economics;

/// <summary>
/// What a car costs by the hour under a contract in recurring hours: plans that differ in a shift have the hours and contracts of all
/// others in common.
/// </summary>
internal static class HourPrices
{
    // As many hours as planners try in a day, in the years and from the dates that they ask about.
    private const int MostKept = 2000;

    private static readonly DerivedValues<Contract, (DutyYear Year, RecurringHours Hours, SecondRange Span), decimal> OfContracts = new(MostKept);

    /// <summary>The price of one car, in kroner.</summary>
    /// <param name="contract">The contract; its bands cover the hours.</param>
    /// <param name="hours">The hours.</param>
    /// <param name="year">The year.</param>
    /// <param name="span">What of the year counts.</param>
    /// <exception cref="InvalidOperationException">A band is missing; a checked plan has none such.</exception>
    public static decimal OfOneCar(Contract contract, RecurringHours hours, DutyYear year, SecondRange span) =>
        OfContracts.Of(contract, (year, hours, span), static (of, key) =>
        {
            var bands = new BandedSeconds(of, key.Year);
            foreach (var occurrence in key.Year.Occurrences(key.Hours))
            {
                bands.Add(occurrence.Within(key.Span.From, key.Span.To));
            }

            return bands.PriceDkk();
        });
}
