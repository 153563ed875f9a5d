namespace Korevagt.Reports.Texts;

/// <summary>The plain answer in English.</summary>
internal static class EnglishAnswers
{
    public static AnswerTexts Texts { get; } = new()
    {
        Saves = "The saving is {0} a year{1}",
        Costs = "The extra cost is {0} a year{1}",
        NoCertainSaving = "There is no certain change in the annual cost: calculated saving {0}{1}",
        CostUnchanged = "The annual cost is unchanged",
        Interval = " (95% interval {0})",
        CertainPartFewerHours = "the certain part is {0}, for {1} fewer car hours are paid for",
        CertainPartMoreHours = "the certain part is {0}, for {1} more car hours are paid for",
        CertainPart = "the certain part (car hours and shift starts) is {0}",
        NothingCertain = "none of it is certain, for the car hours paid for are unchanged and the rest is simulated",
        SimulatedAdds = "the simulated part (kilometres and overtime) adds {0}",
        SimulatedTakes = "the simulated part (kilometres and overtime) takes {0} away",
        FirstYear = "in {0} alone, with effect from {1}, the effect is {2}",
        RegionP90 = "In the whole region 90% of the visits are reached within {0} against {1} without the change ({2}; 95% interval {3})",
        RegionP90NotCertain =
            "For the region as a whole there is no certain change in the response time: 90% of the visits are reached within {0} against {1} without the change (95% interval of the difference {2})",
        OtherVisits = "the scenario has {0} visits a year against {1}, so it is not the same visits that are compared",
        DistrictsLonger = "measured in the same way the wait grows in {0}",
        DistrictsLongerAndMore = "measured in the same way the wait grows above all in {0}, and less in {1} more districts",
        DistrictItem = "{0} ({1}, {2} visits a year)",
        Areas = "of single areas most in {0}",
        NoDistrictLonger = "no district certainly waits longer by a minute or more",
        DistrictsShorter = "it falls in {0}",
        Target = "{0} within {1} min",
        TargetStillMet = "The service target for the region ({0}) is still met: {1} against {2} without the change",
        TargetNewlyMissed = "The service target for the region ({0}) is no longer met: {1} against {2} without the change",
        TargetNewlyMet = "The service target for the region ({0}) is now met: {1} against {2} without the change",
        TargetStillMissed = "The service target for the region ({0}) is met neither with nor without the change: {1} against {2}",
        OtherTargetMet = "The scenario's own service target ({0}) is met: {1}",
        OtherTargetMissed = "The scenario's own service target ({0}) is not met: {1}",
        TargetOnTheEdge = "but it hangs in the balance, for the 95% interval is {0}",
        DistrictsFallBelow = "below the target falls {0}",
        BelowItem = "{0} ({1} against {2})",
        DistrictsStayBelow = "already below the target: {0}",
        Handed = "{0} visits a year are handed to the daytime practice against {1} without the change",
        NoneHanded = "No visits are handed to the daytime practice",
        HandedUnchanged = "{0} visits a year are handed to the daytime practice, as without the change",
        Moved = "{0} visits a year are moved to daytime before they become home visits on duty",
    };
}
