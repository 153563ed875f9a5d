namespace Korevagt.Optimization.Selection;

/// <summary>
/// What can be said at a barrier, for sure but for one time in 1 / (1 - confidence): which plan to choose of those looked at, and
/// how much better any other of them may be at most. It holds at whatever barrier the selection is stopped.
/// </summary>
/// <param name="Chosen">The place of the chosen plan, which keeps every requirement for sure; null while none does.</param>
/// <param name="Bound">
/// No plan that keeps the requirements is better than the chosen one by more than this, in the unit of the aim: 0 or more,
/// infinite while too few years are there to say so. Null while nothing is chosen.
/// </param>
/// <param name="Settled">
/// Whether no more years are needed: the bound is within the indifference, or it is sure that no plan keeps the requirements.
/// </param>
/// <param name="Confidence">The probability, 0.95 for instance, with which everything said here is right.</param>
/// <param name="Candidates">The plans that may be better than the chosen one yet, without it, in their order.</param>
/// <param name="Plans">How many plans were looked at.</param>
/// <param name="SurelyMet">How many of them keep every requirement for sure.</param>
/// <param name="SurelyMissed">How many of them break a requirement for sure.</param>
/// <param name="Nearest">
/// The plan that by the means breaks its requirements least, where none is chosen; to be told as "comes nearest", no more.
/// </param>
/// <param name="YearsOfChosen">How many years the chosen plan has.</param>
/// <param name="YearsInAll">How many years all plans have together.</param>
public sealed record Statement(
    int? Chosen,
    double? Bound,
    bool Settled,
    double Confidence,
    IReadOnlyList<int> Candidates,
    int Plans,
    int SurelyMet,
    int SurelyMissed,
    int? Nearest,
    int YearsOfChosen,
    long YearsInAll)
{
    /// <summary>How many plans may keep the requirements or break them, for all that is known.</summary>
    public int Undecided => Plans - SurelyMet - SurelyMissed;
}
