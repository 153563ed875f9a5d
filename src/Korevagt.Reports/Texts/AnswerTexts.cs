namespace Korevagt.Reports.Texts;

/// <summary>The phrases of the plain answer, as composite formats; the comment of each tells what fills it.</summary>
public sealed record AnswerTexts
{
    /// <summary>A certain saving: amount, interval.</summary>
    public required string Saves { get; init; }

    /// <summary>A certain extra cost: amount, interval.</summary>
    public required string Costs { get; init; }

    /// <summary>The interval holds zero: mean, interval; the mean a saving.</summary>
    public required string NoCertainSaving { get; init; }

    /// <summary>Nothing changes in the cost.</summary>
    public required string CostUnchanged { get; init; }

    /// <summary>The 95 % interval behind a figure: low to high.</summary>
    public required string Interval { get; init; }

    /// <summary>The certain part, with fewer hours: amount, hours.</summary>
    public required string CertainPartFewerHours { get; init; }

    /// <summary>The certain part, with more hours: amount, hours.</summary>
    public required string CertainPartMoreHours { get; init; }

    /// <summary>The certain part, with the same hours: amount.</summary>
    public required string CertainPart { get; init; }

    /// <summary>No certain part.</summary>
    public required string NothingCertain { get; init; }

    /// <summary>The simulated part adds to the saving: amount.</summary>
    public required string SimulatedAdds { get; init; }

    /// <summary>The simulated part takes from the saving: amount.</summary>
    public required string SimulatedTakes { get; init; }

    /// <summary>The effect of the first year: year, date, amount.</summary>
    public required string FirstYear { get; init; }

    /// <summary>The region's 90 % response time certainly changes: scenario, baseline, difference, interval of the difference.</summary>
    public required string RegionP90 { get; init; }

    /// <summary>The region's 90 % response time does not certainly change: scenario, baseline, interval of the difference.</summary>
    public required string RegionP90NotCertain { get; init; }

    /// <summary>The scenario has other visits than the baseline, so their response times are not of the same visits: visits after, before.</summary>
    public required string OtherVisits { get; init; }

    /// <summary>Districts that wait longer: list.</summary>
    public required string DistrictsLonger { get; init; }

    /// <summary>Districts that wait longer, more of them than are named: list, number of the others.</summary>
    public required string DistrictsLongerAndMore { get; init; }

    /// <summary>A district that waits longer: name, difference, visits a year.</summary>
    public required string DistrictItem { get; init; }

    /// <summary>Areas that wait longest: list.</summary>
    public required string Areas { get; init; }

    /// <summary>No district certainly waits longer by a minute or more.</summary>
    public required string NoDistrictLonger { get; init; }

    /// <summary>Districts that wait a shorter time: list.</summary>
    public required string DistrictsShorter { get; init; }

    /// <summary>A target: share wanted, minutes.</summary>
    public required string Target { get; init; }

    /// <summary>Met before and after: target, share after, share before.</summary>
    public required string TargetStillMet { get; init; }

    /// <summary>Met before, not after: target, share after, share before.</summary>
    public required string TargetNewlyMissed { get; init; }

    /// <summary>Not met before, met after: target, share after, share before.</summary>
    public required string TargetNewlyMet { get; init; }

    /// <summary>Met neither before nor after: target, share after, share before.</summary>
    public required string TargetStillMissed { get; init; }

    /// <summary>The scenario has another target than the baseline, met: target, share after.</summary>
    public required string OtherTargetMet { get; init; }

    /// <summary>The scenario has another target than the baseline, missed: target, share after.</summary>
    public required string OtherTargetMissed { get; init; }

    /// <summary>The interval of the share reached holds the share wanted: interval.</summary>
    public required string TargetOnTheEdge { get; init; }

    /// <summary>Districts that fall below the target: list.</summary>
    public required string DistrictsFallBelow { get; init; }

    /// <summary>A district that falls below: name, share after, share before.</summary>
    public required string BelowItem { get; init; }

    /// <summary>Districts below the target both with and without the change: list of names.</summary>
    public required string DistrictsStayBelow { get; init; }

    /// <summary>Visits handed to daytime: after, before.</summary>
    public required string Handed { get; init; }

    /// <summary>No visits handed to daytime before or after.</summary>
    public required string NoneHanded { get; init; }

    /// <summary>As many visits handed over as before: visits.</summary>
    public required string HandedUnchanged { get; init; }

    /// <summary>Visits that the scenario moves to daytime before they arise: visits.</summary>
    public required string Moved { get; init; }
}
