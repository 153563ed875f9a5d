using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Nights;

/// <summary>Reads what the store keeps of a night.</summary>
public static class StoredNightReading
{
    /// <summary>What is known of a night so far.</summary>
    /// <exception cref="StoreException">It is damaged, or a newer program wrote it.</exception>
    public static NightRecord ReadRecord(this StoredNight night)
    {
        ArgumentNullException.ThrowIfNull(night);
        var record = NightJson.ReadRecord($"night {night.Id}", night.Record);
        if (!record.Succeeded)
        {
            var fault = record.Faults[0];
            throw new StoreException(new Text(fault.In(Language.Da), fault.In(Language.En)), isPassing: false);
        }

        return record.Value;
    }
}
