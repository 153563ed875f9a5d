using Korevagt.Domain.Faults;
using Korevagt.Domain.Visits;

namespace Korevagt.Nights;

/// <summary>Logs that were read, and those that could not be used.</summary>
/// <param name="Taken">The logs that were read, in the order in which they were found.</param>
/// <param name="SetAside">The others, each with its faults.</param>
public sealed record LogIntake(IReadOnlyList<TakenLog> Taken, IReadOnlyList<SetAsideLog> SetAside)
{
    /// <summary>Reads logs one after another; a faulty one is set aside and the others are read all the same.</summary>
    /// <param name="found">The logs.</param>
    /// <param name="read">Reads one, or tells its faults: unreadable, or too many rows rejected.</param>
    public static LogIntake Read(IReadOnlyList<FoundLog> found, Func<FoundLog, Outcome<VisitLog>> read)
    {
        List<TakenLog> taken = [];
        List<SetAsideLog> setAside = [];
        foreach (var log in found)
        {
            var outcome = read(log);
            if (outcome.Succeeded)
            {
                taken.Add(new TakenLog(log.Name, log.Sha256, outcome.Value));
            }
            else
            {
                setAside.Add(new SetAsideLog(log.Name, log.Sha256, outcome.Faults));
            }
        }

        return new LogIntake(taken, setAside);
    }
}
