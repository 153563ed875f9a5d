namespace Korevagt.Store.Tests;

/// <summary>A change of which only the audit log knows.</summary>
internal static class MadeThing
{
    /// <summary>Makes it, in a transaction.</summary>
    public static Task MakeThingAsync(this RunStore store, Author author, string subject, object? after) => store.WriteAsync(
        async (connection, transaction) =>
        {
            await AuditLog.AddAsync(connection, transaction, store.Now, author, "thing.create", subject, null, after);
            return true;
        },
        default);
}
