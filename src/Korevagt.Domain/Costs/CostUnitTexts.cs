using System.Diagnostics;
using Korevagt.Domain.Texts;

namespace Korevagt.Domain.Costs;

/// <summary>What cost drivers are multiplied by, in words that stand after a price: "200 kr. pr. aflagt besøg".</summary>
public static class CostUnitTexts
{
    /// <summary>One unit of a kind.</summary>
    public static Text Of(CostUnit unit) => unit switch
    {
        CostUnit.PerVisit => new("pr. aflagt besøg", "per visit made"),
        CostUnit.PerKilometer => new("pr. kørt kilometer", "per kilometre driven"),
        CostUnit.PerShiftStart => new("pr. vogn og vagtstart", "per car and shift start"),
        CostUnit.PerHour => new("pr. vogntime", "per car hour"),
        CostUnit.PerVisitHandedToDaytime => new("pr. besøg overladt til dagtiden", "per visit handed to daytime"),
        CostUnit.PerVisitMovedToDaytime => new("pr. besøg flyttet til dagtiden", "per visit moved to daytime"),
        CostUnit.PerVisitInDaytime => new(
            "pr. besøg overladt eller flyttet til dagtiden", "per visit handed or moved to daytime"),
        CostUnit.PerVisitHandedOn => new("pr. besøg givet videre til en anden tjeneste", "per visit handed to another service"),
        CostUnit.PerVisitNotMade => new("pr. besøg, der ikke aflægges", "per visit that is not made"),
        CostUnit.PerVisitOutsideTarget => new("pr. besøg uden for servicemålet", "per visit outside the target"),
        _ => throw new UnreachableException($"The unit {unit} has no words."),
    };
}
