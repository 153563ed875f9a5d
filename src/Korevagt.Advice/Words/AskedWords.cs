using Korevagt.Choosing.Answers;
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

    /// <summary>Whether what is taken less another is surely worse than that in the aim.</summary>
    public bool IsWorse(Evaluation.Estimate difference) => SmallerIsBetter ? difference.Low > 0 : difference.High < 0;

    /// <summary>Whether it is surely better.</summary>
    public bool IsBetter(Evaluation.Estimate difference) => SmallerIsBetter ? difference.High < 0 : difference.Low > 0;

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
        return asks + Districts(requirement.Districts) + years;
    }

    /// <summary>What a requirement asks, one on cars too.</summary>
    /// <param name="place">Its JSON path in the question.</param>
    public string Asks(string place)
    {
        if (question.Requirements.Index().FirstOrDefault(known => known.Item.Place == place) is { Item: not null } found)
        {
            return Requirement(found.Index);
        }

        var cars = question.CarsOnDuty.First(known => known.Place == place);
        return format.Say(FigureTexts.CarsOnDuty(format.Number(cars.AtLeast), cars.AtLeast == 1)) + Districts(cars.Districts);
    }

    /// <summary>What a plan comes to in a requirement: the figure, its change, the share of years, or cars.</summary>
    public string Reached(HeldRequirement held)
    {
        var where = held.District is { } id
            ? format.Say(FigureTexts.InDistricts(question.Baseline.Plan.Districts.First(district => district.Id == id).Name))
            : "";
        return Value() + where;

        string Value()
        {
            if (question.Requirements.FirstOrDefault(known => known.Place == held.Place) is not { } requirement)
            {
                return format.Say(FigureTexts.Cars(format.Number(held.Value.Mean), held.Value.Mean == 1));
            }

            var figure = new FigureFormat(requirement.Figure, format);
            return requirement switch
            {
                { ShareOfYears: not null } => format.Say(FigureTexts.OfTheYears(format.Percent(held.Value).Both)),
                { Kind: QuestionLimit.RiseAtMost } => figure.Difference(held.Value).Both,
                { Kind: QuestionLimit.FallAtMost } => figure.Difference(new(-held.Value.Mean, -held.Value.High, -held.Value.Low)).Both,
                _ => figure.Amount(held.Value).Both,
            };
        }
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

    private string Districts(IReadOnlyList<string> ids)
    {
        var all = question.Baseline.Plan.Districts;
        return ids.Count == 0 ? ""
            : ids.Count == all.Count && all.Count > 1 ? format.Say(FigureTexts.InEveryDistrict)
            : format.Say(FigureTexts.InDistricts(format.List(
                [.. all.Where(district => ids.Contains(district.Id)).Select(district => district.Name)])));
    }

    private string? TargetOf(int? place) => place is { } target ? question.Baseline.Plan.Targets[target].Name : null;
}
