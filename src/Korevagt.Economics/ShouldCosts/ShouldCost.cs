using Korevagt.Domain.Costs.Figures;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Economics.ShouldCosts;

/// <summary>What an hour of a duty should cost by wages, car and overhead: lowest, expected, highest; no bid and no offer.</summary>
/// <param name="Lines">The parts in order.</param>
public sealed record ShouldCost(IReadOnlyList<CostLine> Lines)
{
    /// <summary>The figures that a price is made of.</summary>
    public static IReadOnlyList<FigureKind> Needed { get; } =
    [
        FigureKind.Wage, FigureKind.NightSupplement, FigureKind.SpecialSavings, FigureKind.HolidayPay, FigureKind.Pension,
        FigureKind.OtherLabour, FigureKind.PayrollTax, FigureKind.CarFixed, FigureKind.CarKilometer, FigureKind.DutyKilometers,
        FigureKind.DeadHours, FigureKind.DeadKilometers, FigureKind.Overhead, FigureKind.Margin,
    ];

    /// <summary>Kroner an hour of duty of one car.</summary>
    public Spread DkkPerHour => Lines.Aggregate(default(Spread), (sum, line) => sum + line.DkkPerHour);

    /// <summary>
    /// Reckons the price of an hour, by the formula
    /// <code>
    /// labour = ((wage + night × nightHours / hours) × (1 + savings) × (1 + holiday)
    ///           + (wage + night × nightHours / hours) × pension + other) × (1 + payrollTax)
    /// price  = (labour × (hours + deadHours) / hours + carFixed / carHoursPerYear
    ///           + (kilometers + deadKilometers / hours) × perKilometer + overhead) × (1 + margin)
    /// </code>
    /// once with all that makes it low, once with what is expected, once with all that makes it high: the ends are as unlikely as
    /// that. Nothing is rounded.
    /// </summary>
    /// <param name="duty">The duty.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="date">The local date whose figures hold.</param>
    /// <exception cref="ArgumentException">A figure of <see cref="Needed"/> has none on the date.</exception>
    public static ShouldCost Of(DutyShape duty, FigureTable figures, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(figures);
        if (Needed.Where(kind => figures.On(kind, date) is null).ToList() is { Count: > 0 } missing)
        {
            throw new ArgumentException($"On {LocalDatePattern.Iso.Format(date)} there is no {string.Join(", ", missing)}.", nameof(figures));
        }

        Spread Figure(FigureKind kind) => figures.On(kind, date)!.Value;
        var paid = Times(Figure(FigureKind.SpecialSavings).Select(share => 1 + share), Figure(FigureKind.HolidayPay).Select(share => 1 + share));
        var night = Figure(FigureKind.NightSupplement) * (duty.NightHours / duty.Hours);
        List<CostLine> lines =
        [
            new(CostPart.Wage, Times(Figure(FigureKind.Wage), paid)),
            new(CostPart.NightSupplement, Times(night, paid)),
            new(CostPart.Pension, Times(Figure(FigureKind.Wage) + night, Figure(FigureKind.Pension))),
            new(CostPart.OtherLabour, Figure(FigureKind.OtherLabour)),
        ];
        lines.Add(new(CostPart.PayrollTax, Times(Sum(lines), Figure(FigureKind.PayrollTax))));
        var labour = Sum(lines);
        var perKilometer = Figure(FigureKind.CarKilometer);
        lines.AddRange(
        [
            new(CostPart.DeadHours, Times(labour, Figure(FigureKind.DeadHours)).Select(dkk => dkk / duty.Hours)),
            new(CostPart.CarFixed, Figure(FigureKind.CarFixed).With(duty.CarHoursPerYear, (dkk, hours) => dkk / hours)),
            new(CostPart.DutyKilometers, Times(Figure(FigureKind.DutyKilometers), perKilometer)),
            new(CostPart.DeadKilometers, Times(Figure(FigureKind.DeadKilometers), perKilometer).Select(dkk => dkk / duty.Hours)),
            new(CostPart.Overhead, Figure(FigureKind.Overhead)),
        ]);
        lines.Add(new(CostPart.Margin, Times(Sum(lines), Figure(FigureKind.Margin))));
        return new ShouldCost(lines);
    }

    private static Spread Times(Spread one, Spread other) => one.With(other, (a, b) => a * b);

    private static Spread Sum(IEnumerable<CostLine> lines) => lines.Aggregate(default(Spread), (sum, line) => sum + line.DkkPerHour);
}
