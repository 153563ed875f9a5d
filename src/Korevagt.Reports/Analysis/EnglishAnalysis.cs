using Korevagt.Planning.Analysis;

namespace Korevagt.Reports.Analysis;

/// <summary>A queueing analysis in English.</summary>
internal static class EnglishAnalysis
{
    public static AnalysisTexts Texts { get; } = new()
    {
        StatesCaption = "The roster's states as queues (with Erlang's formulas as a check)",
        ResponsesCaption = "Waiting by roster state, analysed",
        YearCaption = "The year: analysed beside simulated, and what the difference consists of",
        ShiftsCaption = "Load of the shifts: share of the car hours",
        DistrictsCaption = "The districts: analysed beside simulated",
        DifferenceHeading = "Why simulation and analysis differ",
        AssumedHeading = "What the analysis takes for granted",
        State = "State",
        Hours = "Hours",
        Method = "Method",
        VisitsPerHour = "Visits/h",
        Service = "Service, min",
        Busy = "Busy",
        Homeward = "Homeward",
        AllBusy = "All busy",
        Wait = "Wait, min",
        Waiting = "Must wait",
        Drive = "Drive, min",
        Response = "Response, min",
        P90 = "p90, min",
        Within = "Within {0} min",
        Utilization = "Utilisation",
        Analysed = "Analysed",
        Simulated = "Simulated",
        Difference = "Difference",
        Rest = "The rest",
        WholeYear = "The whole year",
        Nobody = "nobody",
        WorkingDays = "working days",
        OtherDays = "weekends and holidays",
        EveryDay = "every day",
        Methods = new Dictionary<AnalysisMethod, string>
        {
            [AnalysisMethod.ExactHypercube] = "exact",
            [AnalysisMethod.LarsonApproximation] = "Larson 1975",
            [AnalysisMethod.NoVisits] = "no visits",
            [AnalysisMethod.Overloaded] = "overloaded",
        },
        Parts = new Dictionary<BrokenAssumption, string>
        {
            [BrokenAssumption.RuleIsNoList] = "The rule",
            [BrokenAssumption.OwnCarsAwaited] = "Own cars awaited",
            [BrokenAssumption.NearestAtTheMoment] = "Nearest car now",
            [BrokenAssumption.LimitedLine] = "Few places to wait",
            [BrokenAssumption.WaitsElsewhere] = "Waiting elsewhere",
            [BrokenAssumption.ServiceNotExponential] = "Length of visits",
            [BrokenAssumption.RatesChange] = "Changing rates",
            [BrokenAssumption.HandedToDaytime] = "Handed to daytime",
        },
        PartSentences = new Dictionary<BrokenAssumption, string>
        {
            [BrokenAssumption.RuleIsNoList] = "The plan's rule does not follow a fixed list as the analysis does",
            [BrokenAssumption.OwnCarsAwaited] =
                "Where its own district's cars are busy a visit waits for them until {0} min before it is due (the most urgent are due after {1} min) while neighbours stand idle; the analysis sends the neighbour at once",
            [BrokenAssumption.NearestAtTheMoment] =
                "The plan sends the car that is nearest at the moment, one on its way home too, and looks at due times; the analysis asks cars in the fixed order of their stations",
            [BrokenAssumption.LimitedLine] = "At most {0} visits can wait; the line of the analysis has no limit",
            [BrokenAssumption.WaitsElsewhere] = "Free cars wait elsewhere than at the station that the analysis lets them drive from",
            [BrokenAssumption.ServiceNotExponential] =
                "The time at the patient does not follow the exponential distribution of the analysis (squared coefficient of variation {0} for the whole service instead of 1)",
            [BrokenAssumption.RatesChange] = "Visits do not arise evenly within a state but more often in some hours and months than in others",
            [BrokenAssumption.HandedToDaytime] = "{0} visits a year are handed to daytime and count as missed; in the analysis all visits are made",
        },
        Effects = ": {0} min on average, {1} percentage points within {2} min, {3} percentage points of utilisation.",
        WholeDifference = "The simulated response time is {0} min on average, the analysed one {1}. Simulated minus analysed (its parts are measured one after the other, in this order)",
        RestSentence =
            "The rest, not measured one by one. Wait {3} min: {0} duties a year begin with every car free and end with cars that take no visit they would not reach ({2} of the visits come that late in a duty; {1} hours of overtime), and urgency decides who in line comes first. Drive {5} min: {4} of the visits that get a car at once find it on its way home and not at its station. Besides, the model's own approximation",
        LargestPart = "The largest part is \"{0}\" ({1} min).",
        AssumedMethods =
            "Each state is in its steady state. Up to 12 cars: the exact hypercube queueing model (Larson 1974); beyond: Larson's approximation (1975). As a check: Erlang B/C and, for the service's own variability, Allen-Cunneen, as if all cars were equal.",
        AssumedLists = "Each area asks the cars in a fixed order by the plan's rule and the driving time from the station; due times do not change the order.",
        AssumedStrict = "Cars that share no district are queues of their own; an area without a car of its own on duty belongs to the nearest car's queue.",
        AssumedService =
            "A car is busy while it drives out and for {0} min at the patient; on its way home it can be sent on and is free. It drives out from its station, or from the patient before where the visit has waited in line.",
        AssumedLine = "Where all are busy visits wait in a line without limit.",
        AssumedLoss = "Where all are busy a visit goes to another service and counts as missed.",
        AssumedLimit = "The plan lets at most {0} visits wait; the analysis lets all wait. At most {1} of the visits in a state would be turned away.",
        AssumedResponse =
            "Response time: {0} min on average from the order until a visit may be given to a car (the plan's distribution), an exponential wait in line for those that wait, and the drive to the area's points; the three are independent.",
        NotAnalysed = "{0} visits a year are not analysed: nobody is on duty, or the line would grow without end.",
    };
}
