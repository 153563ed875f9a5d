using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Reports;

namespace Korevagt.Advice.Words;

/// <summary>How the amounts of a question's figure are written.</summary>
/// <param name="figure">The figure.</param>
/// <param name="format">The language's numbers.</param>
internal sealed class FigureFormat(QuestionFigure figure, ReportFormat format)
{
    private const double Million = 1_000_000;
    private const double StepOfKroner = 1_000;
    private const double Rounding = 1e-9;

    private enum Kind
    {
        Minutes,
        Share,
        Visits,
        Kroner,
    }

    private Kind Of => figure switch
    {
        QuestionFigure.ContractedSaving or QuestionFigure.Saving or QuestionFigure.ContractedCost or QuestionFigure.AnnualCost => Kind.Kroner,
        QuestionFigure.WithinTarget => Kind.Share,
        QuestionFigure.LateVisits or QuestionFigure.HandedToDaytime => Kind.Visits,
        _ => Kind.Minutes,
    };

    /// <summary>The unit of an axis.</summary>
    public Text AxisUnit => Of switch
    {
        Kind.Minutes => FigureTexts.UnitMinutes,
        Kind.Share => FigureTexts.UnitPercent,
        Kind.Visits => FigureTexts.UnitVisits,
        _ => FigureTexts.UnitMillions,
    };

    /// <summary>A number on an axis, in its unit.</summary>
    public double OnAxis(double value) => Of switch
    {
        Kind.Share => value * 100,
        Kind.Kroner => value / Million,
        _ => value,
    };

    /// <summary>24,5 min; 91,3 %; 120 besøg; 2,40 mio. kr.</summary>
    public string Amount(double value) => !double.IsFinite(value) ? ReportFormat.None : Of switch
    {
        Kind.Minutes => format.Minutes(value),
        Kind.Share => format.Percent(value),
        Kind.Visits => format.Say(FigureTexts.Visits(format.Count(value))),
        _ => format.Amount((decimal)value),
    };

    /// <summary>The same with its interval.</summary>
    public ShownEstimate Amount(Estimate value) => Of switch
    {
        Kind.Minutes => format.Minutes(value),
        Kind.Share => format.Percent(value),
        Kind.Visits => new ShownEstimate(Amount(value.Mean), format.Interval(format.Count(value.Low), format.Count(value.High))),
        _ => Money(value),
    };

    /// <summary>A difference with its sign and its interval.</summary>
    public ShownEstimate Difference(Estimate value) => Of switch
    {
        Kind.Minutes => format.SignedMinutes(value),
        Kind.Share => format.Points(value),
        Kind.Visits => new ShownEstimate(
            format.Say(FigureTexts.Visits(format.Signed(value.Mean, 0))),
            format.Interval(format.Signed(value.Low, 0), format.Signed(value.High, 0))),
        _ => WithPlus(value),
    };

    /// <summary>How large a change is, without its sign.</summary>
    public string Size(double change) => Of == Kind.Share ? Points(format.Number(change * 100, 1)) : Amount(change);

    /// <summary>How large something is at most: never rounded down.</summary>
    public string AtMost(double value)
    {
        var least = Math.Max(0, value);
        return Of switch
        {
            Kind.Minutes => format.Say(FigureTexts.Minutes(Up(least, least < 1 ? 2 : 1))),
            Kind.Share => Points(Up(least * 100, 2)),
            Kind.Visits => format.Say(FigureTexts.Visits(Up(least, 0))),
            _ => format.Kroner((decimal)(Math.Ceiling(least / StepOfKroner - Rounding) * StepOfKroner)),
        };
    }

    /// <summary>A limit as its file has it.</summary>
    /// <param name="value">The limit.</param>
    /// <param name="isOfChange">Whether it limits a rise or a fall.</param>
    public string Limit(double value, bool isOfChange) => Of switch
    {
        Kind.Minutes => format.Say(FigureTexts.Minutes(format.Number(value, value % 1 == 0 ? 0 : 1))),
        Kind.Share => isOfChange ? Points(format.Number(value * 100, 1)) : format.WantedPercent(value),
        Kind.Visits => format.Say(FigureTexts.Visits(format.Number(value))),
        _ => format.Amount((decimal)value),
    };

    /// <summary>A difference of shares, or a number in the unit of the figure, for a cell.</summary>
    public string Cell(double value) => Of switch
    {
        Kind.Minutes => format.Number(value, 1),
        Kind.Share => format.Number(value * 100, 2),
        Kind.Visits => format.Number(value),
        _ => format.Number(value / Million, 2),
    };

    private string Up(double value, int decimals)
    {
        var power = Math.Pow(10, decimals);
        return format.Number(Math.Ceiling(value * power - Rounding) / power, decimals);
    }

    private string Points(string number) => format.Say(FigureTexts.Points(number));

    private ShownEstimate Money(Estimate value) => !double.IsFinite(value.Low + value.High)
        ? new ShownEstimate(Amount(value.Mean), "")
        : format.Amount((decimal)value.Mean, (decimal)value.Low, (decimal)value.High);

    private ShownEstimate WithPlus(Estimate value)
    {
        var shown = Money(value);
        return value.Mean > 0 ? shown with { Figure = "+" + shown.Figure } : shown;
    }
}
