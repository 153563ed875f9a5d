namespace Korevagt.Files.Questions;

/// <summary>What the figures of a question are: their unit, what they can be asked of, and what is left out about them.</summary>
public static class QuestionFigures
{
    private const double VisitsTolerated = 0.01;

    /// <summary>The unit.</summary>
    public static FigureUnit UnitOf(QuestionFigure figure) => figure switch
    {
        QuestionFigure.ContractedSaving or QuestionFigure.Saving => FigureUnit.Kroner,
        QuestionFigure.ContractedCost or QuestionFigure.AnnualCost => FigureUnit.Kroner,
        QuestionFigure.WithinTarget => FigureUnit.Share,
        QuestionFigure.LateVisits or QuestionFigure.HandedToDaytime => FigureUnit.Visits,
        _ => FigureUnit.Minutes,
    };

    /// <summary>Whether it is known without simulating.</summary>
    public static bool IsExact(QuestionFigure figure) => figure is QuestionFigure.ContractedSaving or QuestionFigure.ContractedCost;

    /// <summary>Whether it is of one service target.</summary>
    public static bool HasTarget(QuestionFigure figure) => figure is QuestionFigure.WithinTarget or QuestionFigure.LateVisits;

    /// <summary>Whether a single district has it.</summary>
    public static bool IsOfDistricts(QuestionFigure figure) => HasTarget(figure)
        || figure is QuestionFigure.P90 or QuestionFigure.MeanResponse or QuestionFigure.HandedToDaytime;

    /// <summary>Whether a district has none where no visit arises.</summary>
    internal static bool NeedsVisits(QuestionFigure figure) =>
        figure is QuestionFigure.P90 or QuestionFigure.MeanResponse or QuestionFigure.WithinTarget;

    /// <summary>The cost that a saving is the difference of; another figure is itself.</summary>
    internal static QuestionFigure WithoutDifference(QuestionFigure figure) => figure switch
    {
        QuestionFigure.ContractedSaving => QuestionFigure.ContractedCost,
        QuestionFigure.Saving => QuestionFigure.AnnualCost,
        _ => figure,
    };

    /// <summary>How far beyond a limit still counts as kept where the file does not say.</summary>
    internal static double DefaultTolerance(QuestionFigure figure, double limit) => UnitOf(figure) switch
    {
        _ when IsExact(figure) => 0,
        FigureUnit.Minutes => 0.5,
        FigureUnit.Share => 0.005,
        FigureUnit.Kroner => 20_000,
        _ => VisitsTolerated * Math.Abs(limit),
    };

    /// <summary>The difference too small to matter where the file does not say.</summary>
    internal static double DefaultIndifference(QuestionFigure figure) => UnitOf(figure) switch
    {
        FigureUnit.Minutes => 0.5,
        FigureUnit.Share => 0.001,
        FigureUnit.Kroner => 20_000,
        _ => 10,
    };
}

/// <summary>The unit of a figure of a question.</summary>
public enum FigureUnit
{
    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>A share of visits, 0 to 1.</summary>
    Share,

    /// <summary>Kroner a year.</summary>
    Kroner,

    /// <summary>Visits a year.</summary>
    Visits,
}
