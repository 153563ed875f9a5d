namespace Korevagt.Simulation.Statistics;

/// <summary>Counts of one group of visits; sums of whole numbers, so their order does not matter.</summary>
public record struct GroupTally
{
    /// <summary>Visits arisen.</summary>
    public long Arisen { get; set; }

    /// <summary>Visits made: the doctor arrived within the year.</summary>
    public long Visited { get; set; }

    /// <summary>Visits handed to the daytime practice.</summary>
    public long HandedToDaytime { get; set; }

    /// <summary>Visits handed to another service, since no more might wait.</summary>
    public long HandedOn { get; set; }

    /// <summary>
    /// Visits ordered shortly before daytime practice opens that wait for it; they are not among the visits that a target
    /// counts.
    /// </summary>
    public long HeldForPractice { get; set; }

    /// <summary>Visits made within the first service target.</summary>
    public long WithinTarget { get; set; }

    /// <summary>Sum of the response times of the visits made, in seconds.</summary>
    public long ResponseSeconds { get; set; }

    /// <summary>Visits neither made nor handed over or on when the year ended.</summary>
    public readonly long StillOpen => Arisen - Visited - HandedToDaytime - HandedOn - HeldForPractice;

    /// <summary>Visits whose outcome is known: made, handed over or handed on.</summary>
    public readonly long Settled => Visited + HandedToDaytime + HandedOn;

    /// <summary>Mean response time in seconds; NaN where no visit was made.</summary>
    public readonly double MeanResponseSeconds => Visited == 0 ? double.NaN : (double)ResponseSeconds / Visited;

    /// <summary>
    /// Share reached within the first service target among visits made and visits handed over or on, which count as missed;
    /// NaN where there was none.
    /// </summary>
    public readonly double WithinTargetShare =>
        Settled == 0 ? double.NaN : (double)WithinTarget / Settled;

    /// <summary>Counts a visit by what became of it.</summary>
    internal void Count(int outcome, int targetSeconds)
    {
        if (outcome >= 0)
        {
            Made(outcome, outcome <= targetSeconds ? 1 : 0);
        }
        else
        {
            NotMade(outcome);
        }
    }

    /// <summary>Counts a visit made.</summary>
    internal void Made(int responseSeconds, int withinTarget)
    {
        Arisen++;
        Visited++;
        ResponseSeconds += responseSeconds;
        WithinTarget += withinTarget;
    }

    /// <summary>Counts a visit that was not made.</summary>
    internal void NotMade(int outcome)
    {
        Arisen++;
        HandedToDaytime += outcome == VisitOutcome.HandedToDaytime ? 1 : 0;
        HandedOn += outcome == VisitOutcome.HandedOn ? 1 : 0;
        HeldForPractice += outcome == VisitOutcome.HeldForPractice ? 1 : 0;
    }

    /// <summary>Adds another's counts.</summary>
    public void Add(in GroupTally other)
    {
        Arisen += other.Arisen;
        Visited += other.Visited;
        HandedToDaytime += other.HandedToDaytime;
        HandedOn += other.HandedOn;
        HeldForPractice += other.HeldForPractice;
        WithinTarget += other.WithinTarget;
        ResponseSeconds += other.ResponseSeconds;
    }
}
