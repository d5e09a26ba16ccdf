-- Nothing that was set aside waits for a person alone any more.
update document_due set due_at = current_timestamp where due_at = 'infinity';
