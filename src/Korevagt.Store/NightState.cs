namespace Korevagt.Store;

/// <summary>How far a night has come: the last of its steps that is done.</summary>
public enum NightState
{
    /// <summary>It is begun.</summary>
    Claimed = 0,

    /// <summary>New logs are taken up.</summary>
    LogsTaken = 1,

    /// <summary>Demand is fitted to all logs, where there are any.</summary>
    Fitted = 2,

    /// <summary>Its batch is submitted and computed by whoever computes.</summary>
    Submitted = 3,

    /// <summary>Its figures are judged; record and report are stored.</summary>
    Judged = 4,

    /// <summary>Its report lies in the folder, or could not be laid there.</summary>
    Reported = 5,

    /// <summary>It is over.</summary>
    Done = 6,
}
