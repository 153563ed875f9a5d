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
        return record.Succeeded ? record.Value : throw new StoreException(record.Faults[0].ToString(), isPassing: false);
    }
}
