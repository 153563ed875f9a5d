using NodaTime;

namespace Korevagt.Domain.Costs.Figures;

/// <summary>A wage, a rate, a threshold or an assumption from a day on, until another of its kind takes its place.</summary>
/// <param name="Kind">What it is; its unit is the kind's.</param>
/// <param name="From">First local date.</param>
/// <param name="Value">The figure, three times alike where it is known.</param>
/// <param name="Confidence">How well it is known.</param>
/// <param name="Source">Where it stands; null where it rests on an assumption.</param>
/// <param name="Assumption">What is assumed; null where it rests on a source alone.</param>
public sealed record CostFigure(
    FigureKind Kind, LocalDate From, Spread Value, FigureConfidence Confidence, string? Source, string? Assumption);

/// <summary>A figure at its lowest, as it is expected, and at its highest.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="Mid">What is expected.</param>
/// <param name="High">The highest.</param>
public readonly record struct Spread(decimal Low, decimal Mid, decimal High)
{
    /// <summary>A figure that is known.</summary>
    public static Spread Of(decimal value) => new(value, value, value);

    /// <summary>The same reckoning at each of the three.</summary>
    public Spread With(Spread other, Func<decimal, decimal, decimal> reckon) =>
        new(reckon(Low, other.Low), reckon(Mid, other.Mid), reckon(High, other.High));

    /// <summary>The same reckoning at each of the three.</summary>
    public Spread Select(Func<decimal, decimal> reckon) => new(reckon(Low), reckon(Mid), reckon(High));

    /// <summary>Sum, each with its like.</summary>
    public static Spread operator +(Spread one, Spread other) => one.With(other, (a, b) => a + b);

    /// <summary>A multiple.</summary>
    public static Spread operator *(Spread one, decimal factor) => one.Select(value => value * factor);
}

/// <summary>How well a figure is known.</summary>
public enum FigureConfidence
{
    /// <summary>Official text seen.</summary>
    High,

    /// <summary>A secondary source, or a part of the text.</summary>
    Medium,

    /// <summary>A weak source.</summary>
    Low,

    /// <summary>Known from memory; the text has not been seen.</summary>
    Recalled,

    /// <summary>Reckoned from other figures.</summary>
    Derived,

    /// <summary>Concluded from other agreements or years.</summary>
    Inferred,

    /// <summary>Assumed.</summary>
    Assumed,
}

/// <summary>What a figure is. Money is in kroner without VAT.</summary>
public enum FigureKind
{
    /// <summary>Wage of a driver an hour.</summary>
    Wage,

    /// <summary>What is paid more for an hour at night.</summary>
    NightSupplement,

    /// <summary>Savings of the agreement as a share of wage and supplement (særlig opsparing).</summary>
    SpecialSavings,

    /// <summary>Holiday pay as a share of wage, supplement and savings.</summary>
    HolidayPay,

    /// <summary>The employer's part of the pension as a share of wage and supplement.</summary>
    Pension,

    /// <summary>Other costs of labour an hour: insurance, sickness.</summary>
    OtherLabour,

    /// <summary>Payroll tax as a share of all labour (lønsumsafgift).</summary>
    PayrollTax,

    /// <summary>What a car costs a year before it drives.</summary>
    CarFixed,

    /// <summary>What a car costs a kilometer driven.</summary>
    CarKilometer,

    /// <summary>Kilometers an hour of duty.</summary>
    DutyKilometers,

    /// <summary>Hours of a duty that are paid to the driver and not by the buyer, such as the way from and to the home base.</summary>
    DeadHours,

    /// <summary>Kilometers of a duty outside its hours.</summary>
    DeadKilometers,

    /// <summary>Administration of the contractor an hour of duty.</summary>
    Overhead,

    /// <summary>Margin as a share of all costs.</summary>
    Margin,

    /// <summary>Equity that a contractor must have for his first permit.</summary>
    EquityFirstPermit,

    /// <summary>Equity for each further permit.</summary>
    EquityFurtherPermit,

    /// <summary>Threshold of a region's services above which a tender is European.</summary>
    ServiceThreshold,
}
