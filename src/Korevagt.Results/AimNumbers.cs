using Korevagt.Evaluation;
using Korevagt.Files.Questions;

namespace Korevagt.Results;

/// <summary>How the numbers of a question's figure are rounded, and in which unit they are.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rounded">Rounds; what is not finite becomes null.</param>
internal sealed record AimNumbers(string Unit, Func<double?, double?> Rounded)
{
    private const int DkkDecimals = 2;

    /// <summary>Those of a figure.</summary>
    public static AimNumbers Of(QuestionFigure figure) => figure switch
    {
        QuestionFigure.ContractedSaving or QuestionFigure.Saving or QuestionFigure.ContractedCost or QuestionFigure.AnnualCost =>
            new(Units.Dkk, value => value is { } dkk && double.IsFinite(dkk)
                ? Math.Round(dkk, DkkDecimals, MidpointRounding.AwayFromZero) + 0.0
                : null),
        QuestionFigure.WithinTarget => new(Units.Share, RoundedNumbers.ShareOrNull),
        QuestionFigure.LateVisits or QuestionFigure.HandedToDaytime => new(Units.Visits, RoundedNumbers.AmountOrNull),
        _ => new(Units.Minutes, RoundedNumbers.MinutesOrNull),
    };

    /// <summary>A mean and its interval.</summary>
    public EstimateResult Estimate(Estimate estimate) => new()
    {
        Mean = Rounded(estimate.Mean),
        Low = Rounded(estimate.Low),
        High = Rounded(estimate.High),
    };
}
