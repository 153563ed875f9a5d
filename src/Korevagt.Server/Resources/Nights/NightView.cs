using Korevagt.Nights;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Resources.Nights;

/// <summary>A night of re-evaluation.</summary>
/// <param name="Name">The settings that it is a night of.</param>
/// <param name="Night">Its identity: the local date and time at which it was due.</param>
/// <param name="State">How far it has come.</param>
/// <param name="BeganAt">When the work began, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; absent before it is judged.</param>
/// <param name="Batch">Number of its batch; absent before it is submitted.</param>
/// <param name="Alerts">How many alerts it has.</param>
/// <param name="Faults">How many faults kept a part of it from being done.</param>
public sealed record NightView(
    string Name, string Night, NightState State, Instant BeganAt, Instant? EndedAt, long? Batch, int Alerts, int Faults)
{
    /// <summary>What is shown of a night.</summary>
    public static NightView Of(StoredNight night)
    {
        var record = night.ReadRecord();
        return new NightView(
            night.Plan, night.Id, night.State, record.Began, night.State >= NightState.Judged ? record.Ended : null, night.Batch,
            record.Alerts.Count, record.Faults.Count);
    }
}
