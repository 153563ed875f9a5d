using Korevagt.Tests.Postgres;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A fact of the planners' page on PostgreSQL, which is skipped with the reason where either cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PagePostgresFactAttribute : FactAttribute
{
    public PagePostgresFactAttribute() => Skip = PageFactAttribute.Reason ?? PostgresInstallation.Missing;
}
