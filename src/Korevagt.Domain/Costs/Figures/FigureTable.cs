using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Costs.Figures;

/// <summary>Wages, rates and thresholds with the days on which they begin.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Night">The hours for which the night supplement is paid.</param>
/// <param name="Figures">The figures in the order of the file; no two of a kind begin on one day.</param>
public sealed record FigureTable(string Name, RecurringHours Night, IReadOnlyList<CostFigure> Figures)
{
    /// <summary>The figure of a day: the last of its kind that has begun; null where none has.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="date">The local date.</param>
    public CostFigure? On(FigureKind kind, LocalDate date) => Figures
        .Where(figure => figure.Kind == kind && figure.From <= date)
        .MaxBy(figure => figure.From);
}
