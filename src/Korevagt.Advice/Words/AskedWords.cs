using Korevagt.Files.Questions;
using Korevagt.Reports;

namespace Korevagt.Advice.Words;

/// <summary>What a question aims at and requires, in words.</summary>
/// <param name="question">The question.</param>
/// <param name="format">The language.</param>
internal sealed class AskedWords(Question question, ReportFormat format)
{
    /// <summary>The figure that decides, as plans are told by it: a saving that is aimed at is told as the cost that it lowers.</summary>
    public QuestionFigure AimFigure => question.Aims[0].Figure switch
    {
        QuestionFigure.Saving => QuestionFigure.AnnualCost,
        QuestionFigure.ContractedSaving => QuestionFigure.ContractedCost,
        var figure => figure,
    };

    /// <summary>Whether less of it is better.</summary>
    public bool SmallerIsBetter => AimFigure != QuestionFigure.WithinTarget;

    /// <summary>How its amounts are written.</summary>
    public FigureFormat Aim => new(AimFigure, format);

    /// <summary>Its name inside a sentence.</summary>
    public string AimName => format.Say(FigureTexts.Name(AimFigure, TargetOf(question.Aims[0].Target)));

    /// <summary>Its name at the beginning of a heading.</summary>
    public string AimHeading => format.Say(FigureTexts.Heading(AimFigure, TargetOf(question.Aims[0].Target)));

    /// <summary>What a requirement asks.</summary>
    /// <param name="place">Its place among the question's.</param>
    public string Requirement(int place)
    {
        var requirement = question.Requirements[place];
        var isOfChange = requirement.Kind is QuestionLimit.RiseAtMost or QuestionLimit.FallAtMost;
        var amount = new FigureFormat(requirement.Figure, format).Limit(requirement.Limit, isOfChange);
        var asks = format.Say(FigureTexts.Asks(
            requirement.Kind, FigureTexts.Name(requirement.Figure, TargetOf(requirement.Target)), amount));
        var years = requirement.ShareOfYears is { } share ? format.Say(FigureTexts.InShareOfYears(format.WantedPercent(share))) : "";
        return asks + Districts(requirement) + years;
    }

    /// <summary>The best value of a requirement's figure that any plan judged reaches.</summary>
    public string BestReached(int place, double reached)
    {
        var requirement = question.Requirements[place];
        var figure = new FigureFormat(requirement.Figure, format);
        if (!double.IsFinite(reached))
        {
            return ReportFormat.None;
        }

        return requirement.Kind switch
        {
            QuestionLimit.RiseAtMost => Change(reached),
            QuestionLimit.FallAtMost => Change(-reached),
            _ => figure.Amount(reached),
        };

        string Change(double rise) =>
            format.Say(rise >= 0 ? FigureTexts.Rise(figure.Size(rise)) : FigureTexts.Fall(figure.Size(-rise)));
    }

    private string Districts(QuestionRequirement requirement)
    {
        var all = question.Baseline.Plan.Districts;
        return requirement.Districts.Count == 0 ? ""
            : requirement.Districts.Count == all.Count && all.Count > 1 ? format.Say(FigureTexts.InEveryDistrict)
            : format.Say(FigureTexts.InDistricts(format.List(
                [.. all.Where(district => requirement.Districts.Contains(district.Id)).Select(district => district.Name)])));
    }

    private string? TargetOf(int? place) => place is { } target ? question.Baseline.Plan.Targets[target].Name : null;
}
