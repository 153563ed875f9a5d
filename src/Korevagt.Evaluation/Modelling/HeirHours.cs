using Korevagt.Domain.Time;

namespace Korevagt.Evaluation.Modelling;

/// <summary>A shift that serves districts of another one, and when.</summary>
/// <param name="Shift">Id of the shift.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hours">The hours in which it serves them.</param>
public sealed record HeirHours(string Shift, string Name, RecurringHours Hours);
